package io.counterfoil.json;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a value is written.
 *
 * @param rule the end of "the value must be"
 * @param reader throws an IllegalArgumentException or DateTimeException where the text has another form
 * @param instead what reading goes on with after a fault, so that the rest is read too; it never leaves this package
 */
record Form<T>(String rule, Function<String, T> reader, T instead) {

    /** The value of a text, or nothing where it has another form. */
    Optional<T> read(String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same text for something that is made of its value. */
    <U> Form<U> map(Function<? super T, U> made) {
        return new Form<>(rule, reader.andThen(made), made.apply(instead));
    }

    /** The same, with nothing after a fault. */
    Form<Optional<T>> orNothing() {
        return new Form<>(rule, reader.andThen(Optional::of), Optional.empty());
    }

    /** A constant of an enum by its name. */
    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String rule = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
        return new Form<>(rule, name -> Enum.valueOf(type, name), constants[0]);
    }
}
