package io.counterfoil.json;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherRest;
import io.counterfoil.catalog.VoucherUses;
import io.counterfoil.ledger.CanonicalObject;
import java.util.Currency;
import java.util.OptionalLong;

/**
 * Vouchers as JSON, their codes in the open: whoever reads the file can spend them.
 *
 * @param currency that of the shop
 */
record VoucherJson(Currency currency) {

    Voucher read(ObjectReader voucher) {
        return new Voucher(
                voucher.text("id", Forms.VOUCHER),
                voucher.text("code", Forms.VOUCHER_CODE),
                voucher.text("name"),
                DiscountJson.read(voucher, currency),
                voucher.findObject("uses", VoucherJson::uses).orElse(VoucherUses.ONCE),
                AssortmentReader.validity(voucher),
                PromotionJson.scope(voucher),
                PromotionJson.reach(voucher));
    }

    private static VoucherUses uses(ObjectReader uses) {
        return new VoucherUses(
                uses.findNumber("limit", Forms.UNITS).map(OptionalLong::of).orElse(OptionalLong.empty()),
                uses.findText("rest", Form.oneOf(VoucherRest.class)).orElse(VoucherRest.LOST));
    }

    static CanonicalObject write(Voucher voucher) {
        return AssortmentJson.validity(voucher.validity())
                .put("id", voucher.id().value())
                .put("code", voucher.code().value())
                .put("name", voucher.name())
                .put("discount", DiscountJson.write(voucher.discount()))
                .put("uses", write(voucher.uses()))
                .put("scope", PromotionJson.write(voucher.scope()))
                .put("reach", voucher.reach().name())
                .build();
    }

    private static CanonicalObject write(VoucherUses uses) {
        CanonicalObject.Builder written =
                CanonicalObject.builder().put("rest", uses.rest().name());
        uses.limit().ifPresent(limit -> written.put("limit", limit));
        return written.build();
    }
}
