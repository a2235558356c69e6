package io.counterfoil.receipt;

/** What a column of a template's table can show of a line. */
public enum ItemField {
    /** The product's name: {@code Car up to 5 m}. */
    DESCRIPTION(Label.DESCRIPTION, Alignment.LEFT),
    /** The product's short name: {@code Car}. */
    SHORT_DESCRIPTION(Label.DESCRIPTION, Alignment.LEFT),
    /** How many or how much: {@code 2}, {@code 1.250 kg}. */
    QUANTITY(Label.QUANTITY, Alignment.RIGHT),
    /** The price of a unit, without discount and levy: {@code 50.00}. */
    PRICE(Label.PRICE, Alignment.RIGHT),
    /** The same, where it comes from a tariff: {@code 150.00}. */
    RATE(Label.RATE, Alignment.RIGHT),
    /** The levies of a unit: {@code 10.00}. */
    LEVY(Label.LEVY, Alignment.RIGHT),
    /** Price times quantity, without levies: {@code 300.00}. */
    AMOUNT(Label.AMOUNT, Alignment.RIGHT),
    /** Price and levies times quantity: {@code 2 x (150.00 + 10.00) = 320.00}. */
    AMOUNT_WITH_LEVY(Label.AMOUNT, Alignment.RIGHT);

    private final Label label;
    private final Alignment alignment;

    ItemField(Label label, Alignment alignment) {
        this.label = label;
        this.alignment = alignment;
    }

    /**
     * What stands above the column.
     *
     * @return its label
     */
    public Label label() {
        return label;
    }

    /**
     * Where the values stand in the column.
     *
     * @return at the right for whatever is a number
     */
    public Alignment alignment() {
        return alignment;
    }
}
