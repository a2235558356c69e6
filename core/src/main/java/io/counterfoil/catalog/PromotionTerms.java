package io.counterfoil.catalog;

import io.counterfoil.calendar.Validity;
import io.counterfoil.shop.PlainText;
import java.util.Objects;

/**
 * What every promotion has: "Summer sale", June to August, for everybody.
 *
 * @param code the shop's own key, and what is typed where it has to be
 * @param name what stands on the receipt
 * @param validity the business dates on which it holds
 * @param trigger what sets it off
 */
public record PromotionTerms(PromotionCode code, String name, Validity validity, PromotionTrigger trigger) {

    /** Refuses nulls and composes the name. */
    public PromotionTerms {
        Objects.requireNonNull(code, "code");
        name = PlainText.composed(name);
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(trigger, "trigger");
    }

    /**
     * For everybody, on every date.
     *
     * @param code the shop's own key
     * @param name what stands on the receipt
     * @return the terms
     */
    public static PromotionTerms of(PromotionCode code, String name) {
        return new PromotionTerms(code, name, Validity.ALWAYS, PromotionTrigger.AUTOMATIC);
    }

    /**
     * The same on other dates.
     *
     * @param dates such as June to August
     * @return a changed copy
     */
    public PromotionTerms during(Validity dates) {
        return new PromotionTerms(code, name, dates, trigger);
    }

    /**
     * The same for those alone who give the code.
     *
     * @return a changed copy
     */
    public PromotionTerms byCode() {
        return new PromotionTerms(code, name, validity, PromotionTrigger.CODE);
    }
}
