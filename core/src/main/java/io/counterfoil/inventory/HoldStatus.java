package io.counterfoil.inventory;

/** What has become of a hold. */
public enum HoldStatus {
    /** It keeps its units from everybody else. */
    ACTIVE,
    /** All of its units were sold. */
    SOLD,
    /** Its units were given back. */
    RELEASED,
    /** Its time is over. */
    EXPIRED
}
