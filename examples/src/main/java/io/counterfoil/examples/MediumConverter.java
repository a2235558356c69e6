package io.counterfoil.examples;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code pdf-80}. */
final class MediumConverter implements ITypeConverter<Medium> {
    @Override
    public Medium convert(String value) {
        return Arrays.stream(Medium.values())
                .filter(medium -> medium.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be pdf-80, pdf-a4, escpos-80, escpos-58 or text"));
    }
}
