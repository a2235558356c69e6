package io.counterfoil.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The packages below one base, read as the floors of {@code docs/architecture.md}. The real house stands on {@code
 * io.counterfoil}; a second one, built to fall, stands on {@code io.counterfoil.architecture.seed}.
 *
 * @param base the package of the root
 * @param classes every class below it
 */
public record House(String base, JavaClasses classes) {

    /** From the ground up: a package may use only those before it. The root, which has no name, comes last. */
    public static final List<String> FLOORS = List.of(
            "refusal",
            "money",
            "calendar",
            "shop",
            "work",
            "tax",
            "plan",
            "catalog",
            "pricing",
            "inventory",
            "ledger",
            "customer",
            "payment",
            "series",
            "ticket",
            "credit",
            "admission",
            "notice",
            "fiscal",
            "sale",
            "report",
            "audit",
            "sync",
            "intake",
            "receipt",
            "json",
            "");

    /**
     * What stands on the class path below {@code io.counterfoil} and is no test: core here, every module in a test that runs
     * above them all.
     */
    public static House real() {
        return new House(
                "io.counterfoil",
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.counterfoil"));
    }

    static House seeded() {
        String base = House.class.getPackageName() + ".seed";
        return new House(base, new ClassFileImporter().importPackages(base));
    }

    /** The package as the list writes it: {@code money}, and nothing for the root. */
    public String floorName(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(base) ? "" : name.substring(base.length() + 1);
    }

    /** The place in the list, or -1 for a package that does not stand there. */
    int floor(JavaClass type) {
        return FLOORS.indexOf(floorName(type));
    }

    public boolean contains(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    boolean isNullMarked(JavaClass type) {
        String packageInfo = type.getPackageName() + ".package-info";
        return classes.contain(packageInfo) && classes.get(packageInfo).isAnnotatedWith(NullMarked.class);
    }

    ArchRule obeys(Rule rule) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>(rule.toString()) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        rule.faults(House.this, type)
                                .map(fault -> type.getName() + " " + fault)
                                .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
                    }
                })
                .as("each class " + rule)
                .allowEmptyShould(true);
    }

    ArchRule hasNoCycles() {
        return SlicesRuleDefinition.slices()
                .matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }
}
