package io.counterfoil.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Java code shown in Markdown, each block a copy of a region of code that is compiled and run:
 *
 * <pre>
 * &lt;!-- region first-sale: examples/src/test/java/io/counterfoil/examples/ReadmeTest.java --&gt;
 * ```java
 * ...
 * ```
 * </pre>
 *
 * The region stands in that file between {@code // region first-sale} and {@code // endregion}, at any indentation.
 *
 * @param root the folder that holds README.md
 */
record DocumentedCode(Path root) {

    private static final Pattern BLOCK = Pattern.compile(
            "(?:^<!-- region (\\S+): (\\S+) -->\\n)?^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** README.md and everything below docs. */
    List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path start : List.of(root.resolve("README.md"), root.resolve("docs"))) {
            if (Files.exists(start)) {
                try (Stream<Path> found = Files.walk(start)) {
                    found.filter(file -> file.toString().endsWith(".md"))
                            .sorted()
                            .forEach(documents::add);
                }
            }
        }
        return documents;
    }

    /** What is wrong with the blocks of one document, in their order. */
    List<String> faults(String markdown) throws IOException {
        List<String> faults = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(markdown).results().toList()) {
            fault(block).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<String> fault(MatchResult block) throws IOException {
        if (block.group(1) == null) {
            return Optional.of("no region is named above: "
                    + block.group(3).lines().findFirst().orElse(""));
        }
        Path source = root.resolve(block.group(2));
        String code = Files.exists(source) ? Files.readString(source) : "";
        Optional<String> region = region(block.group(1), code);
        if (region.isEmpty()) {
            return Optional.of("there is no region " + block.group(1) + " in " + block.group(2));
        }
        return region.filter(text -> !text.equals(block.group(3)))
                .map(text -> "region " + block.group(1) + " differs and should be:\n" + text);
    }

    private static Optional<String> region(String name, String code) {
        return Pattern.compile(
                        "^ *// region " + Pattern.quote(name) + "\\n(.*?)^ *// endregion",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(code)
                .results()
                .map(found -> found.group(1).stripTrailing().stripIndent() + "\n")
                .findFirst();
    }
}
