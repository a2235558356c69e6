package io.counterfoil.examples;

import io.counterfoil.shop.ActorId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code ana-7}. */
final class ActorConverter implements ITypeConverter<ActorId> {
    @Override
    public ActorId convert(String value) {
        try {
            return ActorId.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("must be 1 to 63 of a-z 0-9 . _ -");
        }
    }
}
