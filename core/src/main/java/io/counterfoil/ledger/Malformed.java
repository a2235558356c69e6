package io.counterfoil.ledger;

/** How a parser leaves from within: what rule was broken, and at which byte. Caught where the parsing began. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    Malformed(String rule, int offset) {
        super(rule, null, false, false);
        this.offset = offset;
    }

    String rule() {
        return String.valueOf(getMessage());
    }

    int offset() {
        return offset;
    }
}
