package io.counterfoil.examples;

import io.counterfoil.shop.Till;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code cafe.example/plaza/till-1}. */
final class TillConverter implements ITypeConverter<Till> {
    @Override
    public Till convert(String value) {
        try {
            return Till.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("must be like cafe.example/plaza/till-1");
        }
    }
}
