package io.counterfoil.ledger;

import io.counterfoil.refusal.RefusedException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What must hold of the members of entry 0, with an enrolment or without. */
final class GenesisRules {

    private GenesisRules() {}

    /** Whether all members are there, well-formed, and those of the enrolment. */
    static boolean isValid(CanonicalObject genesis, @Nullable Enrolment enrolment) {
        try {
            return isWellFormed(genesis) && (enrolment == null || isEnrolled(genesis, enrolment));
        } catch (RefusedException malformed) {
            return false;
        }
    }

    private static boolean isWellFormed(CanonicalObject genesis) {
        Optional<Origin> origin = Origin.find(genesis.string("origin"));
        Optional<SigningPolicy> signing = find(genesis, "signing", SigningPolicy.EVERY_ENTRY, SigningPolicy::find);
        Optional<ChainKind> chain = find(genesis, "chain", ChainKind.TILL, ChainKind::find);
        if (origin.isEmpty() || signing.isEmpty() || chain.isEmpty()) {
            return false;
        }
        boolean hasKey = genesis.findString("public_key").isPresent();
        boolean keyIsValid =
                genesis.findString("public_key").flatMap(VerifyingKey::find).isPresent();
        return genesis.integer("epoch") == origin.get().epoch()
                && hasKey == signing.get().isSigned()
                && keyIsValid == hasKey
                && Hex.parse(genesis.string("nonce"), Genesis.NONCE_LENGTH).isPresent()
                && (origin.get().epoch() == 0 || claims(genesis).isPresent());
    }

    private static boolean isEnrolled(CanonicalObject genesis, Enrolment enrolment) {
        return genesis.string("origin").equals(enrolment.origin().toString())
                && genesis.findString("public_key").equals(enrolment.publicKey().map(VerifyingKey::hex))
                && find(genesis, "signing", SigningPolicy.EVERY_ENTRY, SigningPolicy::find)
                        .equals(Optional.of(enrolment.signing()))
                && find(genesis, "chain", ChainKind.TILL, ChainKind::find).equals(Optional.of(enrolment.chain()));
    }

    private static <T> Optional<T> find(
            CanonicalObject genesis, String name, T absent, Function<String, Optional<T>> reader) {
        Optional<String> text = genesis.findString(name);
        return text.isPresent() ? reader.apply(text.get()) : Optional.of(absent);
    }

    /** What the genesis of a later epoch says of the end of the one before. */
    record Claims(long size, Hash root, Hash head) {}

    static Optional<Claims> claims(CanonicalObject genesis) {
        try {
            OptionalLong size = genesis.findInteger("prev_size");
            Optional<Hash> root = Hash.find(genesis.string("prev_root"));
            Optional<Hash> head = Hash.find(genesis.string("prev_head"));
            genesis.string("reason");
            return size.isPresent() && size.getAsLong() >= 0 && root.isPresent() && head.isPresent()
                    ? Optional.of(new Claims(size.getAsLong(), root.get(), head.get()))
                    : Optional.empty();
        } catch (RefusedException malformed) {
            return Optional.empty();
        }
    }
}
