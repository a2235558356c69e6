package io.counterfoil.json;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.catalog.VoucherRest;
import io.counterfoil.money.Money;
import io.counterfoil.plan.PlanId;
import io.counterfoil.plan.PricePlan;
import io.counterfoil.plan.StageCode;
import io.counterfoil.plan.StagesLeft;
import io.counterfoil.pricing.VoucherStanding;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cart file says that the stages and vouchers of a plan have left, checked against the plan: of things that it has, each
 * told once, and of a voucher never more than it was worth. For one cart.
 */
final class CountsLeft {
    private static final FieldPath LEFT = FieldPath.of("left");

    private final PlanFile plan;
    private final Refusals refusals;
    private final Map<Object, FieldPath> told = new HashMap<>();

    CountsLeft(PlanFile plan, Refusals refusals) {
        this.plan = plan;
        this.refusals = refusals;
    }

    StagesLeft stages(List<CartFile.StageLeft> counts) {
        StagesLeft left = StagesLeft.NONE;
        for (int i = 0; i < counts.size(); i++) {
            CartFile.StageLeft count = counts.get(i);
            FieldPath here = LEFT.at("stages").index(i);
            if (isKnown(count, here) && isToldOnce(new Stage(count.plan(), count.stage()), here)) {
                left = left.with(count.plan(), count.stage(), count.units());
            }
        }
        return left;
    }

    private boolean isKnown(CartFile.StageLeft count, FieldPath here) {
        PricePlan known = plan.assortment().plan(count.plan()).orElse(null);
        if (known == null) {
            refusals.add(RefusalCode.UNKNOWN_PLAN, here.at("plan"));
            return false;
        }
        boolean isKnown = known.stages().stream().anyMatch(stage -> stage.code().equals(count.stage()));
        if (!isKnown) {
            refusals.add(RefusalCode.UNKNOWN_STAGE, here.at("stage"));
        }
        return isKnown;
    }

    private boolean isToldOnce(Object counted, FieldPath here) {
        FieldPath earlier = told.putIfAbsent(counted, here);
        if (earlier != null) {
            refusals.add(RefusalCode.DUPLICATE, here, "first", earlier.toString());
        }
        return earlier == null;
    }

    VoucherStanding[] vouchers(List<CartFile.VoucherLeft> counts) {
        Map<VoucherId, VoucherStanding> standings = new LinkedHashMap<>();
        plan.vouchers().forEach(voucher -> standings.put(voucher.id(), VoucherStanding.of(voucher)));
        for (int i = 0; i < counts.size(); i++) {
            CartFile.VoucherLeft count = counts.get(i);
            FieldPath here = LEFT.at("vouchers").index(i);
            VoucherStanding standing = standings.get(count.voucher());
            if (standing == null) {
                refusals.add(RefusalCode.VOUCHER_UNKNOWN, here.at("voucher"));
            } else if (isToldOnce(count.voucher(), here)) {
                standings.put(count.voucher(), counted(standing, count, here));
            }
        }
        return standings.values().toArray(VoucherStanding[]::new);
    }

    private VoucherStanding counted(VoucherStanding standing, CartFile.VoucherLeft count, FieldPath here) {
        VoucherStanding used =
                count.uses().isPresent() ? standing.withUsesLeft(count.uses().getAsLong()) : standing;
        Money amount = count.amount().orElse(null);
        return amount != null && isPartOf(standing.voucher(), amount, here.at("amount"))
                ? used.withAmountLeft(amount)
                : used;
    }

    private boolean isPartOf(Voucher voucher, Money left, FieldPath here) {
        if (voucher.uses().rest() != VoucherRest.KEPT) {
            refusals.add(RefusalCode.VALUE_INVALID, here, "rule", "left out for a voucher that keeps no rest");
            return false;
        }
        Money whole = voucher.discount().fold(percent -> left, amount -> amount);
        if (!whole.currency().equals(left.currency())) {
            refusals.add(
                    RefusalCode.CURRENCY_MISMATCH,
                    here,
                    "expected",
                    whole.currency().getCurrencyCode(),
                    "got",
                    left.currency().getCurrencyCode());
            return false;
        }
        boolean isPart = left.compareTo(whole) <= 0;
        if (!isPart) {
            refusals.add(RefusalCode.VALUE_INVALID, here, "rule", "at most what the voucher was worth");
        }
        return isPart;
    }

    /** A stage of a plan, which alone names it: two plans may have stages of one code. */
    private record Stage(PlanId plan, StageCode code) {}
}
