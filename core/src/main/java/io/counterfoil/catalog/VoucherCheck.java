package io.counterfoil.catalog;

import io.counterfoil.refusal.FieldPath;
import java.util.List;

/** Finds the faults of vouchers. A fault never carries a code, which is a secret. */
final class VoucherCheck {
    private final ScopeCheck scopes;
    private final Findings findings;

    VoucherCheck(AssortmentDraft draft, Findings findings) {
        this.scopes = new ScopeCheck(draft, findings);
        this.findings = findings;
    }

    void run(List<Voucher> vouchers, FieldPath here) {
        findings.distinct(vouchers, Voucher::id, i -> here.index(i).at("id"));
        findings.distinct(vouchers, Voucher::code, i -> here.index(i).at("code"));
        for (int i = 0; i < vouchers.size(); i++) {
            check(vouchers.get(i), here.index(i));
        }
    }

    private void check(Voucher voucher, FieldPath here) {
        findings.name(voucher.name(), here.at("name"));
        findings.discount(voucher.discount(), here.at("discount"));
        scopes.run(voucher.scope(), here.at("scope"));
        voucher.uses()
                .limit()
                .ifPresent(limit -> findings.positive(limit, here.at("uses").at("limit")));
        if (voucher.uses().rest() == VoucherRest.KEPT
                && voucher.discount().<Boolean>fold(percent -> true, amount -> false)) {
            findings.invalid(here.at("uses").at("rest"), "LOST for a percentage, of which nothing is left over");
        }
    }
}
