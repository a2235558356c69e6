package io.counterfoil.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final House HOUSE = House.real();
    private static final House SEEDED = House.seeded();

    @ParameterizedTest
    @EnumSource(Rule.class)
    void the_house_keeps_every_rule(Rule rule) {
        HOUSE.obeys(rule).check(HOUSE.classes());
    }

    @Test
    void the_house_has_no_package_cycles() {
        HOUSE.hasNoCycles().check(HOUSE.classes());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_fails_on_its_seeds_and_on_nothing_else(Rule rule) {
        List<String> expected = SEEDED.classes().stream()
                .filter(type -> type.isAnnotatedWith(Breaks.class))
                .filter(type ->
                        List.of(type.getAnnotationOfType(Breaks.class).value()).contains(rule))
                .map(JavaClass::getName)
                .toList();

        List<String> found = SEEDED.classes().stream()
                .filter(type -> rule.faults(SEEDED, type).findAny().isPresent())
                .map(JavaClass::getName)
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(SEEDED.obeys(rule).evaluate(SEEDED.classes()).hasViolation()).isTrue();
    }

    @Test
    void a_seeded_cycle_is_found() {
        assertThat(SEEDED.hasNoCycles()
                        .evaluate(SEEDED.classes())
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Slice money", "Slice sale"));
    }

    @Test
    void the_document_lists_the_same_floors() throws IOException {
        Path document = Path.of(System.getProperty("counterfoil.root", ".."), "docs", "architecture.md");

        List<String> documented = Pattern.compile("^\\| (?:`(\\w+)`|root) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(document))
                .results()
                .map(row -> row.group(1) == null ? "" : row.group(1))
                .toList();

        assertThat(documented).isEqualTo(House.FLOORS);
    }
}
