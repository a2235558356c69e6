package io.counterfoil.architecture.outside.escpos;

import io.counterfoil.shop.AccessPolicy;
import io.counterfoil.shop.Permission;
import io.counterfoil.shop.Session;

/** Seeded: an implementation of a port whose name does not say by what. */
public final class Allower implements AccessPolicy {
    @Override
    public boolean allows(Session session, Permission permission) {
        return false;
    }
}
