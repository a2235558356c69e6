package io.counterfoil.storage.jdbi;

import static java.util.Objects.requireNonNull;

import io.counterfoil.catalog.Voucher;
import io.counterfoil.catalog.VoucherCode;
import io.counterfoil.inventory.Vouchers;
import io.counterfoil.json.VoucherText;
import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.FailureCode;
import io.counterfoil.refusal.RefusedException;
import io.counterfoil.shop.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The vouchers of one tenant in the table {@code vouchers}, which holds no code that could be spent. */
final class JdbiVouchers implements Vouchers {

    private static final String ISSUE = "INSERT INTO vouchers (tenant, voucher, code, body) VALUES (?, ?, ?, ?)";

    private static final String TAKEN = """
            SELECT 1 FROM vouchers WHERE tenant = ?
            AND (voucher IN (SELECT value FROM {wanted}) OR code IN (SELECT value FROM {wanted})) LIMIT 1
            """;

    private static final String FIND =
            "SELECT code, body FROM vouchers WHERE tenant = ? AND code IN (SELECT value FROM {wanted})";

    private final Sql sql;
    private final TenantId tenant;

    JdbiVouchers(Sql sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    @Override
    public void issue(List<Voucher> vouchers) {
        sql.requireWritable();
        List<String> ids =
                vouchers.stream().map(voucher -> voucher.id().value()).toList();
        List<String> codes =
                vouchers.stream().map(voucher -> fingerprint(voucher.code())).toList();
        boolean isDistinct =
                Set.copyOf(ids).size() == ids.size() && Set.copyOf(codes).size() == codes.size();
        if (!isDistinct || isAnyTaken(ids, codes)) {
            throw new IllegalStateException("each voucher must have an id and a code of its own but one had not");
        }
        sql.writeAll(
                ISSUE,
                IntStream.range(0, vouchers.size())
                        .mapToObj(i -> new Object[] {
                            tenant.value(), ids.get(i), codes.get(i), VoucherText.write(vouchers.get(i))
                        })
                        .toList());
    }

    private boolean isAnyTaken(List<String> ids, List<String> codes) {
        return sql.first(
                        sql.withWanted(TAKEN),
                        (row, context) -> true,
                        tenant.value(),
                        JdbiInventory.array(ids),
                        JdbiInventory.array(codes))
                .isPresent();
    }

    @Override
    public List<Voucher> find(Collection<VoucherCode> codes) {
        Map<String, VoucherCode> wanted = new HashMap<>();
        codes.forEach(code -> wanted.put(fingerprint(code), code));
        return sql.list(
                sql.withWanted(FIND),
                (row, context) -> voucher(row.getString(2), requireNonNull(wanted.get(row.getString(1)))),
                tenant.value(),
                JdbiInventory.array(List.copyOf(wanted.keySet())));
    }

    private static Voucher voucher(String body, VoucherCode code) {
        try {
            return VoucherText.read(body, code).orThrow();
        } catch (RefusedException e) {
            throw new CounterfoilException(FailureCode.STORAGE_INCONSISTENT, e, "what", "a voucher cannot be read");
        }
    }

    /** SHA-256 (FIPS 180-4) of tenant and code, so that one code of two shops does not look the same. */
    private String fingerprint(VoucherCode code) {
        byte[] text = (tenant.value() + "\n" + code.value()).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java must have SHA-256 but has not", e);
        }
    }
}
