package io.counterfoil.testkit.law;

import io.counterfoil.pricing.Cart;
import io.counterfoil.refusal.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether each refusal leads to a place that the cart has. */
final class RefusedPaths {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)\\].*");

    private RefusedPaths() {}

    static Finding examine(List<? extends Refusal> refusals, Cart cart) {
        return Finding.all(refusals.stream().map(refusal -> examine(refusal, cart)));
    }

    private static Finding examine(Refusal refusal, Cart cart) {
        String path = refusal.path().toString();
        Matcher line = LINE.matcher(path);
        boolean leadsPastTheLines = line.matches()
                && Integer.parseInt(line.group(1)) >= cart.lines().size();
        return path.isEmpty() || leadsPastTheLines
                ? Finding.broken("a path into the cart", refusal.code() + " at \"" + path + "\"")
                : Finding.HOLDS;
    }
}
