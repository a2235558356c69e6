package io.counterfoil.tax;

import io.counterfoil.calendar.Validity;
import java.time.LocalDate;

/**
 * How one tax falls on the lines that name it, and while which dates. Rules of one code that are in force one after the other
 * are its history.
 */
public sealed interface TaxRule permits PercentTax, FixedTax, CompoundTax, SelfCompoundTax, Exemption {

    /**
     * By what word products name it.
     *
     * @return such as {@code vat16}
     */
    TaxCode code();

    /**
     * What stands on the receipt.
     *
     * @return such as {@code IVA}
     */
    String name();

    /**
     * The business dates on which it is in force.
     *
     * @return such as from 2026-01-01 on
     */
    Validity validity();

    /**
     * The rule on other dates.
     *
     * @param other such as from 2026-01-01 on
     * @return a changed copy
     */
    TaxRule during(Validity other);

    /**
     * Whether it is in force on a date.
     *
     * @param date a business date, such as 2026-11-20
     * @return true from its first date to the one before its end
     */
    default boolean isInForce(LocalDate date) {
        return validity().contains(date);
    }

    /**
     * Whether it falls on the taxes that stand before it on the line.
     *
     * @return true for a {@link CompoundTax} alone
     */
    default boolean isCompound() {
        return false;
    }

    /**
     * Turns any kind into one result.
     *
     * @param cases one function per kind
     * @param <R> the kind of result
     * @return what the matching function returned
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function for each kind of tax.
     *
     * @param <R> what they all return
     */
    interface Cases<R> {

        /**
         * Of a percentage, a zero rate included.
         *
         * @param tax such as 16 %
         * @return the result
         */
        R percent(PercentTax tax);

        /**
         * Of an amount on every unit.
         *
         * @param tax such as 2.00 a bottle
         * @return the result
         */
        R fixed(FixedTax tax);

        /**
         * Of a percentage that falls on other taxes too.
         *
         * @param tax such as 10 % of net and of the taxes before
         * @return the result
         */
        R compound(CompoundTax tax);

        /**
         * Of a percentage that falls on itself once.
         *
         * @param tax such as 10 %, 11.00 on 100.00
         * @return the result
         */
        R selfCompound(SelfCompoundTax tax);

        /**
         * Of no tax by law.
         *
         * @param exemption the exemption
         * @return the result
         */
        R exempt(Exemption exemption);
    }
}
