package io.counterfoil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules, as the poms declare them: no adapter knows another. */
class ModulesTest {

    private static final Path ROOT = Path.of(System.getProperty("counterfoil.root", ".."));
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern HOUSE_ARTIFACT = Pattern.compile("<artifactId>counterfoil-(.*?)</artifactId>");

    /** What each module may put on its main class path; testkit may stand on every test class path but core's. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "core", Set.of(),
            "testkit", Set.of("core"),
            "storage-jdbi", Set.of("core"),
            "pdf", Set.of("core"),
            "escpos", Set.of("core"),
            "examples", Set.of("core", "storage-jdbi", "pdf", "escpos"),
            "benchmarks", Set.of("core", "storage-jdbi", "pdf", "escpos"));

    @Test
    void every_module_has_its_arrows_written_down() throws IOException {
        Set<String> modules = new TreeSet<>();
        MODULE.matcher(Files.readString(ROOT.resolve("pom.xml"))).results().forEach(m -> modules.add(m.group(1)));

        assertThat(modules).isEqualTo(new TreeSet<>(ARROWS.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "testkit", "storage-jdbi", "pdf", "escpos", "examples", "benchmarks"})
    void a_module_uses_only_those_below_it(String module) throws IOException {
        String pom = Files.readString(ROOT.resolve(module).resolve("pom.xml"));

        assertThat(arrows(pom)).isSubsetOf(ARROWS.get(module));
    }

    @Test
    void an_arrow_between_adapters_would_be_found() {
        String pom =
                "<dependency><groupId>io.counterfoil</groupId><artifactId>counterfoil-pdf</artifactId></dependency>";

        assertThat(arrows(pom)).containsExactly("pdf");
    }

    private static Set<String> arrows(String pom) {
        Set<String> arrows = new TreeSet<>();
        DEPENDENCY
                .matcher(pom)
                .results()
                .map(dependency -> dependency.group(1))
                .filter(dependency -> !dependency.contains("counterfoil-testkit</artifactId>")
                        || !dependency.contains("<scope>test</scope>"))
                .forEach(dependency -> HOUSE_ARTIFACT
                        .matcher(dependency)
                        .results()
                        .forEach(artifact -> arrows.add(artifact.group(1))));
        return arrows;
    }
}
