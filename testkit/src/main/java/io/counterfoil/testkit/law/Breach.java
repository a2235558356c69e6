package io.counterfoil.testkit.law;

import io.counterfoil.pricing.Cart;
import java.util.List;

/** What is said where a law is broken. */
record Breach(MoneyLaw law, Counterexample found, Counterexample simplest, Draw draw) {
    private static final String INDENT = "  ";
    private static final int COLUMN = 15;

    /** The law, the simplest cart, what was expected and what came, and how to see it again. */
    String message(int tries) {
        StringBuilder text =
                new StringBuilder("Money law broken: ").append(law.sentence()).append("\n\n");
        Finding finding = simplest.finding();
        append(
                text,
                "situation",
                List.of(SituationText.of(simplest.sample().value().situation())));
        append(text, "cart", simplest.sample().value().cart());
        finding.compared().ifPresent(cart -> append(text, "compared with", cart));
        append(text, "expected", List.of(finding.expected()));
        append(text, "got", List.of(finding.got()));
        return text.append("\nCart ")
                .append(tries)
                .append(" of ")
                .append(draw.tries())
                .append(" broke it, with ")
                .append(count(found))
                .append("; it was made as simple as it can be. To try again:\n")
                .append(INDENT)
                .append("MoneyLaws.of(assortment).only(MoneyLaw.")
                .append(law.name())
                .append(").seed(")
                .append(draw.seed())
                .append("L).tries(")
                .append(draw.tries())
                .append(").check()")
                .toString();
    }

    private static String count(Counterexample example) {
        int lines = example.sample().value().cart().lines().size();
        return lines == 1 ? "1 line" : lines + " lines";
    }

    private static void append(StringBuilder text, String label, Cart cart) {
        append(text, label, CartText.of(cart));
    }

    private static void append(StringBuilder text, String label, List<String> rows) {
        String before = label;
        for (String row : rows) {
            text.append(INDENT)
                    .append(before)
                    .append(" ".repeat(COLUMN - before.length()))
                    .append(row)
                    .append('\n');
            before = "";
        }
    }
}
