package io.counterfoil.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every class of a {@link House} keeps to. Each rule has a class in {@code seed} that breaks it and nothing else. */
public enum Rule {
    /** So that a new package is a decision, taken in docs/architecture.md first. */
    STANDS_ON_A_LISTED_FLOOR {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return house.floor(type) >= 0
                    ? Stream.empty()
                    : Stream.of("stands in a package that docs/architecture.md does not list");
        }
    },

    /** So that nothing below has to change when something above does. */
    USES_ONLY_FLOORS_BELOW_ITS_OWN {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return targets(type)
                    .filter(house::contains)
                    .filter(target -> house.floor(target) > house.floor(type))
                    .map(target -> "uses " + target.getName() + ", which stands above it");
        }
    },

    /** So that an embedder inherits no library by accident: Jackson stays in json, logging in intake and the root. */
    USES_ONLY_THE_LIBRARIES_OF_ITS_FLOOR {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return targets(type)
                    .filter(target -> !JAVA_BASE.contains(target.getPackageName()))
                    .filter(target -> libraries(house.floorName(type)).noneMatch(target.getName()::startsWith))
                    .map(target -> "uses " + target.getName() + ", a library that its package may not use");
        }
    },

    /** So that nullness is declared once, for all. */
    STANDS_IN_A_NULL_MARKED_PACKAGE {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return house.isNullMarked(type) ? Stream.empty() : Stream.of("stands in a package without @NullMarked");
        }
    },

    /** So that the tree tells the shop and not the plumbing. */
    IS_NAMED_IN_THE_WORDS_OF_THE_SHOP {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return PLUMBING.matcher(type.getSimpleName()).matches()
                    ? Stream.of("is named after plumbing")
                    : Stream.empty();
        }
    },

    /** So that only what was made for inheritance is inherited from. */
    IS_CLOSED_WHERE_PUBLIC {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return type.getModifiers().contains(JavaModifier.PUBLIC) && !isClosed(type)
                    ? Stream.of("is public but not final, record, enum, interface, sealed or an exception")
                    : Stream.empty();
        }
    },

    /** So that no cent is lost: what binary floating point cannot hold never crosses a signature. */
    KNOWS_NO_FLOATING_POINT {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return members(type)
                    .filter(member -> member.getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .anyMatch(involved -> FLOATING.contains(involved.getName())))
                    .map(member -> "has floating point in " + member.getFullName());
        }
    },

    /** So that a call can be read without looking up which argument is which. */
    HAS_AT_MOST_FOUR_PARAMETERS {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return publicMethods(type)
                    .filter(method -> method.getRawParameterTypes().size() > 4)
                    .map(method -> "has more than 4 parameters in " + method.getFullName());
        }
    },

    /** So that a name says get or set only where there is a bean, and there are none here. */
    NAMES_ACCESSORS_WITH_BARE_NOUNS {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            return publicMethods(type)
                    .filter(method -> BEAN.matcher(method.getName()).matches())
                    .filter(method -> !method.isAnnotatedWith(Override.class) && !type.isAssignableTo(Throwable.class))
                    .map(method -> "has a bean accessor " + method.getFullName());
        }
    },

    /** So that an absent value is a return and never a third state of a field. */
    RETURNS_OPTIONAL_ONLY {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            Stream<String> fields = type.getFields().stream()
                    .filter(field -> !type.isRecord() && field.getRawType().isEquivalentTo(Optional.class))
                    .map(field -> "keeps an Optional in " + field.getFullName());
            Stream<String> parameters = publicMethods(type)
                    .filter(method -> method.getRawParameterTypes().stream()
                            .anyMatch(parameter -> parameter.isEquivalentTo(Optional.class)))
                    .map(method -> "takes an Optional in " + method.getFullName());
            return Stream.concat(fields, parameters);
        }
    },

    /** So that a till's id cannot be passed for a tenant's. */
    GIVES_IDS_A_TYPE {
        @Override
        public Stream<String> faults(House house, JavaClass type) {
            List<JavaField> components = type.isRecord()
                    ? type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .toList()
                    : List.of();
            return components.stream()
                    .filter(component -> components.size() > 1)
                    .filter(component -> component.getName().equals("id")
                            || component.getName().endsWith("Id"))
                    .filter(component -> BARE.contains(component.getRawType().getName()))
                    .map(component -> "has an id without a type of its own in " + component.getFullName());
        }
    };

    private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();
    private static final Pattern PLUMBING = Pattern.compile(
            ".*(Impl|Utils?|Helper|Manager|Repository|Port|Service|Dto|DTO|Mapper|Processor|Handler|Wrapper)");
    private static final Pattern BEAN = Pattern.compile("(get|set)[A-Z].*");
    private static final Set<String> FLOATING =
            Set.of("double", "float", Double.class.getName(), Float.class.getName());
    private static final Set<String> BARE =
            Set.of("int", "long", String.class.getName(), Long.class.getName(), UUID.class.getName());

    /** What is wrong with that class, each as the end of a sentence that begins with its name. */
    public abstract Stream<String> faults(House house, JavaClass type);

    /** The end of a sentence that begins with "each class": {@code stands on a listed floor}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> !target.isPrimitive())
                .distinct();
    }

    private static Stream<String> libraries(String floor) {
        Stream<String> common = Stream.of("io.counterfoil.", "org.jspecify.annotations.");
        return switch (floor) {
            case "json" -> Stream.concat(common, Stream.of("com.fasterxml.jackson."));
            case "intake", "" -> Stream.concat(common, Stream.of("org.slf4j."));
            default -> common;
        };
    }

    private static boolean isClosed(JavaClass type) {
        Class<?> loaded = type.reflect();
        return Modifier.isFinal(loaded.getModifiers())
                || loaded.isInterface()
                || loaded.isEnum()
                || loaded.isSealed()
                || Throwable.class.isAssignableFrom(loaded);
    }

    private static Stream<JavaMember> members(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                ? type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(Rule::isExported)
                : Stream.empty();
    }

    private static boolean isExported(JavaCodeUnit method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                || method.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
