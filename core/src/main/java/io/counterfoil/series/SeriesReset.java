package io.counterfoil.series;

import java.time.LocalDate;

/** When the numbers of a series begin at 1 again. */
public enum SeriesReset {
    /** One sequence for ever; its period is the empty text. */
    NEVER {
        @Override
        public String period(LocalDate businessDate) {
            return "";
        }
    },
    /** A sequence for each business date; its period is that date. */
    DAILY {
        @Override
        public String period(LocalDate businessDate) {
            return businessDate.toString();
        }
    };

    /**
     * The period that a business date falls into.
     *
     * @param businessDate the date that the books file the document under
     * @return {@code ""} or for instance {@code 2026-11-20}
     */
    public abstract String period(LocalDate businessDate);
}
