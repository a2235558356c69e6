package io.counterfoil.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The results of a run in Markdown, each with how many times the library's own takes of it, at the same parameters.
 *
 * @param all in the order of the table
 */
record RatioTable(List<Measured> all) {
    /** The method that measures the library, where it has peers. */
    private static final String OURS = "counterfoil";

    private static final String HEAD = """
            | benchmark | parameters | ns | ± | bytes | times ours |
            | --- | --- | ---: | ---: | ---: | ---: |
            """;

    RatioTable {
        all = List.copyOf(all);
    }

    String toMarkdown() {
        return all.stream().map(this::row).collect(Collectors.joining("", HEAD, ""));
    }

    private String row(Measured one) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.1f | %s | %s | %s |\n",
                one.subject(),
                String.join(" ", one.parameters()),
                one.nanos(),
                Double.isNaN(one.error()) ? "" : String.format(Locale.ROOT, "%,.1f", one.error()),
                one.bytes().isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%,.0f", one.bytes().getAsDouble()),
                ratio(one));
    }

    private String ratio(Measured one) {
        return ours(one)
                .filter(ours -> !ours.equals(one))
                .map(ours -> String.format(Locale.ROOT, "%,.1f", one.nanos() / ours.nanos()))
                .orElse("");
    }

    private Optional<Measured> ours(Measured peer) {
        return all.stream()
                .filter(one -> one.subject().equals(OURS) && one.parameters().equals(peer.parameters()))
                .findFirst();
    }
}
