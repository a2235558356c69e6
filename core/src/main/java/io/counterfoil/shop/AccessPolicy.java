package io.counterfoil.shop;

/**
 * The host's answer to "may this actor do that?".
 *
 * <p><b>For implementers.</b> Asked before every unit of work, on the caller's thread, possibly from many threads at once.
 * Answer from memory; throw nothing but for a failure of your own, which then leaves the books untouched.
 */
@FunctionalInterface
public interface AccessPolicy {

    /**
     * Whether the session's operator has the permission there and then.
     *
     * @param session who, where
     * @param permission what
     * @return true if allowed
     */
    boolean allows(Session session, Permission permission);

    /**
     * For hosts that have asked already.
     *
     * @return a policy that allows everything
     */
    static AccessPolicy allowAll() {
        return (session, permission) -> true;
    }
}
