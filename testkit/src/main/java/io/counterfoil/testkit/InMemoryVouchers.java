package io.counterfoil.testkit;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.catalog.VoucherId;
import io.counterfoil.inventory.Vouchers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vouchers in a map. */
final class InMemoryVouchers implements Vouchers {

    private final UnitGuard guard;
    private final Map<VoucherCode, Voucher> byCode = new HashMap<>();
    private final Set<VoucherId> ids = new HashSet<>();

    InMemoryVouchers(UnitGuard guard) {
        this.guard = guard;
    }

    InMemoryVouchers copy(UnitGuard other) {
        InMemoryVouchers copy = new InMemoryVouchers(other);
        copy.byCode.putAll(byCode);
        copy.ids.addAll(ids);
        return copy;
    }

    @Override
    public void issue(List<Voucher> vouchers) {
        guard.writing();
        for (Voucher voucher : vouchers) {
            if (!ids.add(voucher.id()) || byCode.putIfAbsent(voucher.code(), voucher) != null) {
                throw new IllegalStateException(
                        "voucher must have an id and a code of its own but " + voucher.id() + " had not");
            }
        }
    }

    @Override
    public List<Voucher> find(Collection<VoucherCode> codes) {
        guard.reading();
        return codes.stream()
                .distinct()
                .filter(byCode::containsKey)
                .map(byCode::get)
                .toList();
    }
}
