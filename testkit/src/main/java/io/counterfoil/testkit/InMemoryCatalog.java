package io.counterfoil.testkit;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.catalog.Catalog;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Refusal;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assortments in a list, version 1 first. */
final class InMemoryCatalog implements Catalog {

    private final UnitGuard guard;
    private final List<Assortment> versions = new ArrayList<>();

    InMemoryCatalog(UnitGuard guard) {
        this.guard = guard;
    }

    InMemoryCatalog copy(UnitGuard other) {
        InMemoryCatalog copy = new InMemoryCatalog(other);
        copy.versions.addAll(versions);
        return copy;
    }

    @Override
    public Optional<Assortment> current() {
        return version(versions.size());
    }

    @Override
    public Optional<Assortment> version(int version) {
        guard.reading();
        return version < 1 || version > versions.size() ? Optional.empty() : Optional.of(versions.get(version - 1));
    }

    @Override
    public void publish(Assortment assortment) {
        guard.writing();
        int expected = versions.size() + 1;
        if (assortment.version() != expected) {
            throw new RefusedException(List.of(Refusal.of(
                    RefusalCode.VERSION_CONFLICT,
                    FieldPath.root().at("version"),
                    "expected",
                    Integer.toString(expected),
                    "got",
                    Integer.toString(assortment.version()))));
        }
        versions.add(assortment);
    }
}
