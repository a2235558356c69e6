package io.counterfoil.ledger;

import io.counterfoil.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** The written form of an enrolment. */
final class EnrolmentText {

    private static final Set<String> MEMBERS =
            Set.of("origin", "epoch", "public_key", "signing", "chain", "keys", "genesis");
    private static final Set<String> KEY_MEMBERS = Set.of("from_seq", "public_key");

    private EnrolmentText() {}

    static Enrolment read(byte[] json) {
        CanonicalObject members = JsonText.readFile(json);
        try {
            return read(members);
        } catch (RefusedException wrongKind) {
            throw malformed("members of the right kind");
        }
    }

    private static Enrolment read(CanonicalObject members) {
        if (!MEMBERS.containsAll(members.names())) {
            throw malformed("an enrolment without unknown members");
        }
        Origin origin = Origin.find(members.string("origin")).orElseThrow(() -> malformed("an origin"));
        if (members.integer("epoch") != origin.epoch()) {
            throw malformed("the epoch of its origin");
        }
        Enrolment.Draft draft = new Enrolment.Draft(origin);
        draft.signing = member(members, "signing", SigningPolicy::find).orElse(draft.signing);
        draft.chain = member(members, "chain", ChainKind::find).orElse(draft.chain);
        draft.publicKey = member(members, "public_key", VerifyingKey::find).orElse(null);
        draft.genesis = member(members, "genesis", Hash::find).orElse(null);
        draft.keys = members.has("keys") ? keys(members.objects("keys")) : null;
        boolean isSigned = draft.signing.isSigned();
        if ((draft.publicKey != null) != isSigned || (!isSigned && (draft.genesis == null || draft.keys != null))) {
            throw malformed("a public key where it is signed, and the hash of entry 0 where it is not");
        }
        return new Enrolment(draft);
    }

    private static <T> Optional<T> member(CanonicalObject members, String name, Function<String, Optional<T>> reader) {
        return members.findString(name).map(text -> reader.apply(text).orElseThrow(() -> malformed("a valid " + name)));
    }

    private static List<PinnedKey> keys(List<CanonicalObject> written) {
        List<PinnedKey> keys = new ArrayList<>();
        for (CanonicalObject key : written) {
            OptionalLong from = key.findInteger("from_seq");
            if (!KEY_MEMBERS.equals(key.names()) || from.orElse(0) < 1) {
                throw malformed("keys with from_seq of at least 1 and public_key");
            }
            VerifyingKey publicKey =
                    VerifyingKey.find(key.string("public_key")).orElseThrow(() -> malformed("valid keys"));
            keys.add(new PinnedKey(from.getAsLong(), publicKey));
        }
        if (!Enrolment.isAscending(keys)) {
            throw malformed("keys ascending");
        }
        return List.copyOf(keys);
    }

    static CanonicalObject write(Enrolment enrolment) {
        CanonicalObject.Builder members = CanonicalObject.builder()
                .put("origin", enrolment.origin().toString())
                .put("epoch", enrolment.origin().epoch());
        enrolment.publicKey().ifPresent(key -> members.put("public_key", key.hex()));
        enrolment.genesis().ifPresent(hash -> members.put("genesis", hash.hex()));
        enrolment
                .keys()
                .ifPresent(keys -> members.put(
                        "keys", keys.stream().map(EnrolmentText::write).toList()));
        if (enrolment.signing() != SigningPolicy.EVERY_ENTRY) {
            members.put("signing", enrolment.signing().wireName());
        }
        if (enrolment.chain() != ChainKind.TILL) {
            members.put("chain", enrolment.chain().wireName());
        }
        return members.build();
    }

    private static CanonicalObject write(PinnedKey key) {
        return CanonicalObject.builder()
                .put("from_seq", key.fromSeq())
                .put("public_key", key.publicKey().hex())
                .build();
    }

    private static Malformed malformed(String rule) {
        return new Malformed(rule, 0);
    }
}
