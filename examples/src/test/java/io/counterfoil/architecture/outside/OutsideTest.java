package io.counterfoil.architecture.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.counterfoil.architecture.House;
import io.counterfoil.architecture.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules for what stands outside core: adapters, testkit and this module. */
class OutsideTest {

    private static final House HOUSE = House.real();
    private static final House SEEDED = seeded();

    private static final List<String> ADAPTERS = List.of("storage", "pdf", "escpos", "testkit");
    private static final Pattern TECHNOLOGY_FIRST =
            Pattern.compile("(Jdbi|Sqlite|Postgres|Pdf|EscPos|File|InMemory|Virtual|Fixed).*");

    @ParameterizedTest
    @EnumSource(
            names = {
                "STANDS_IN_A_NULL_MARKED_PACKAGE",
                "IS_NAMED_IN_THE_WORDS_OF_THE_SHOP",
                "IS_CLOSED_WHERE_PUBLIC",
                "HAS_AT_MOST_FOUR_PARAMETERS",
                "NAMES_ACCESSORS_WITH_BARE_NOUNS",
                "RETURNS_OPTIONAL_ONLY",
                "GIVES_IDS_A_TYPE"
            })
    void the_rules_of_core_that_concern_everybody_hold_outside(Rule rule) {
        assertThat(outside(HOUSE)
                        .filter(type -> !isContract(type))
                        .flatMap(type -> rule.faults(HOUSE, type).map(fault -> type.getName() + " " + fault)))
                .isEmpty();
    }

    @Test
    void there_are_classes_to_look_at_in_every_adapter() {
        assertThat(outside(HOUSE).map(type -> module(HOUSE, type))).containsAll(ADAPTERS);
    }

    @Test
    void no_adapter_knows_another() {
        assertThat(outside(HOUSE).flatMap(type -> strangers(HOUSE, type))).isEmpty();
        assertThat(outside(SEEDED).flatMap(type -> strangers(SEEDED, type)))
                .singleElement()
                .asString()
                .contains("PdfKnowsPrinter uses ");
    }

    @Test
    void what_implements_a_port_is_named_after_its_technology() {
        assertThat(outside(HOUSE).filter(OutsideTest::hidesItsTechnology)).isEmpty();
        assertThat(outside(SEEDED).filter(OutsideTest::hidesItsTechnology).map(JavaClass::getSimpleName))
                .containsExactly("Allower");
    }

    private static House seeded() {
        String base = OutsideTest.class.getPackageName();
        return new House(base, new ClassFileImporter().importPackages(base));
    }

    private static Stream<JavaClass> outside(House house) {
        return house.classes().stream()
                .filter(type -> ADAPTERS.contains(module(house, type))
                        || module(house, type).equals("examples"));
    }

    /** The first part of the package below the base: {@code storage} of {@code io.counterfoil.storage.jdbi}. */
    private static String module(House house, JavaClass type) {
        return house.contains(type) ? house.floorName(type).split("\\.", 2)[0] : "";
    }

    /** What testkit publishes to be inherited from. */
    private static boolean isContract(JavaClass type) {
        return type.getName().contains(".testkit.")
                && type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getSimpleName().endsWith("Contract");
    }

    private static Stream<String> strangers(House house, JavaClass type) {
        String own = module(house, type);
        return own.equals("examples")
                ? Stream.empty()
                : type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(target -> !module(house, target).equals(own))
                        .filter(target -> ADAPTERS.contains(module(house, target)))
                        .map(target -> type.getName() + " uses " + target.getName())
                        .distinct();
    }

    private static boolean hidesItsTechnology(JavaClass type) {
        return !type.isInterface()
                && !type.isAnonymousClass()
                && !type.isInnerClass()
                && type.getRawInterfaces().stream().anyMatch(OutsideTest::isPort)
                && !TECHNOLOGY_FIRST.matcher(type.getSimpleName()).matches();
    }

    /** An interface of core that others may implement, but for the visitors of its sealed families. */
    private static boolean isPort(JavaClass role) {
        return House.FLOORS.contains(HOUSE.contains(role) ? HOUSE.floorName(role) : "none")
                && !role.reflect().isSealed()
                && !role.getSimpleName().endsWith("Fold")
                && !role.getSimpleName().endsWith("Cases")
                && !role.getSimpleName().endsWith("Visitor");
    }
}
