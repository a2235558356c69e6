package io.counterfoil.json;

import java.util.regex.Pattern;

/** The names of members as paths may show them. */
final class MemberName {
    /** What a program would name a member; anything else may be text that somebody typed in the wrong place. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,31}");

    private MemberName() {}

    /** The name, or {@code ?} for one that must not stand in a message. */
    static String shown(String name) {
        return PLAIN.matcher(name).matches() ? name : "?";
    }
}
