package io.counterfoil.examples;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code NAME=VALUE} as an option has it; the value may have further equals signs in it. */
record Pair(String name, String value) {

    /** Reads a pair. */
    static final class Converter implements ITypeConverter<Pair> {
        @Override
        public Pair convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("must be like NAME=VALUE");
            }
            return new Pair(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
