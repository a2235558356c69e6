package io.counterfoil.pricing;

import io.counterfoil.calendar.Validity;
import io.counterfoil.catalog.Discount;
import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherRest;
import io.counterfoil.money.Money;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.List;

/** The vouchers of a cart, in the order in which they were given, after every discount of the shop. For one pricing. */
final class VoucherPricing {
    private final Cart cart;
    private final Situation situation;
    private final Findings findings;
    private final Discounting discounting;
    private final List<VoucherStanding> accepted = new ArrayList<>();

    VoucherPricing(Cart cart, Situation situation, Findings findings, Discounting discounting) {
        this.cart = cart;
        this.situation = situation;
        this.findings = findings;
        this.discounting = discounting;
    }

    /** Finds what is wrong with vouchers whatever they are used for. */
    void check() {
        List<VoucherCode> codes = cart.vouchers();
        for (int i = 0; i < codes.size(); i++) {
            FieldPath at = findings.at("vouchers", i);
            int first = codes.indexOf(codes.get(i));
            if (first < i) {
                findings.add(
                        RefusalCode.DUPLICATE,
                        at,
                        "first",
                        findings.at("vouchers", first).toString());
            } else {
                check(codes.get(i), at);
            }
        }
    }

    private void check(VoucherCode code, FieldPath at) {
        VoucherStanding standing = situation.voucher(code).orElse(null);
        if (standing == null) {
            findings.add(RefusalCode.VOUCHER_UNKNOWN, at);
        } else if (isInForce(standing.voucher().validity(), at) && isCounted(standing, at) && isOurs(standing, at)) {
            accepted.add(standing);
        }
    }

    private boolean isInForce(Validity validity, FieldPath at) {
        if (cart.date().isBefore(validity.from())) {
            findings.add(
                    RefusalCode.VOUCHER_NOT_YET, at, "from", validity.from().toString());
        } else if (!validity.contains(cart.date())) {
            findings.add(
                    RefusalCode.VOUCHER_EXPIRED, at, "until", validity.until().toString());
        }
        return validity.contains(cart.date());
    }

    /** Whether its counts are known and not used up. */
    private boolean isCounted(VoucherStanding standing, FieldPath at) {
        boolean usesMissing = standing.voucher().uses().limit().isPresent()
                && standing.usesLeft().isEmpty();
        boolean amountMissing = keepsRest(standing) && standing.amountLeft().isEmpty();
        if (usesMissing || amountMissing) {
            findings.add(RefusalCode.VOUCHER_COUNT_MISSING, at);
            return false;
        }
        boolean isUsedUp = standing.usesLeft().orElse(1) == 0
                || standing.amountLeft().filter(Money::isZero).isPresent();
        if (isUsedUp) {
            findings.add(RefusalCode.VOUCHER_USED_UP, at);
        }
        return !isUsedUp;
    }

    private boolean isOurs(VoucherStanding standing, FieldPath at) {
        Money amount = value(standing).fold(percent -> Money.zero(findings.currency()), fixed -> fixed);
        if (!findings.isOurs(amount.currency())) {
            findings.addForeign(amount.currency(), at);
        }
        return findings.isOurs(amount.currency());
    }

    private static boolean keepsRest(VoucherStanding standing) {
        return standing.voucher().uses().rest() == VoucherRest.KEPT;
    }

    /** What it is worth today: what is left of it where that was counted. */
    private static Discount value(VoucherStanding standing) {
        return standing.amountLeft().map(Discount::of).orElse(standing.voucher().discount());
    }

    /** Finds vouchers that are good for nothing in the cart. */
    void checkScopes(List<PricedLine> lines) {
        for (VoucherStanding standing : accepted) {
            if (inScope(standing.voucher(), lines).isEmpty()) {
                int index = cart.vouchers().indexOf(standing.voucher().code());
                findings.add(RefusalCode.VOUCHER_OF_ANOTHER_EVENT, findings.at("vouchers", index));
            }
        }
    }

    private static List<PricedLine> inScope(Voucher voucher, List<PricedLine> lines) {
        return lines.stream()
                .filter(line -> voucher.scope().contains(line.product()))
                .toList();
    }

    /** Uses them one after the other; what each took off and has left. One that finds nothing to take off is not used. */
    List<VoucherUse> use(List<PricedLine> lines) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        List<VoucherUse> uses = new ArrayList<>(accepted.size());
        for (VoucherStanding standing : accepted) {
            VoucherUse use = use(standing, reached(standing.voucher(), lines));
            if (use.used().isPositive()) {
                uses.add(use);
            }
        }
        return uses;
    }

    /** All lines in scope, or the dearest of them. */
    private static List<PricedLine> reached(Voucher voucher, List<PricedLine> lines) {
        List<PricedLine> inScope = inScope(voucher, lines);
        return switch (voucher.reach()) {
            case DOCUMENT -> inScope;
            case LINE ->
                inScope.stream().sorted(LineOrder.DEAREST_FIRST).limit(1).toList();
        };
    }

    private VoucherUse use(VoucherStanding standing, List<PricedLine> lines) {
        Voucher voucher = standing.voucher();
        Discount value = value(standing);
        Money used = discounting.capped(value, Spreading.left(lines, findings.currency()));
        Spreading.take(used, lines, DiscountReason.of(voucher));
        Money nothing = Money.zero(findings.currency());
        Money left = keepsRest(standing) ? value.fold(percent -> nothing, amount -> amount.minus(used)) : nothing;
        return new VoucherUse(voucher.id(), voucher.name(), used, left);
    }
}
