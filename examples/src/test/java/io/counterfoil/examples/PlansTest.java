package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The carts of {@code examples/data/plans}, each against its quote and its explanation, to the last byte. Where a rule changes on
 * purpose they are written anew; read the difference before you keep it:
 *
 * <pre>{@code
 * cd examples/data/plans
 * for cart in *.cart.json; do
 *   of=${cart%.cart.json}
 *   ../../../counterfoil quote --plan ${of%%.*}.json --cart $cart > $of.quote.json
 *   ../../../counterfoil quote --plan ${of%%.*}.json --cart $cart --explain > $of.explain.txt
 * done
 * }</pre>
 */
class PlansTest {

    private static final Path PLANS = Path.of(System.getProperty("counterfoil.root"), "examples", "data", "plans");
    private static final String CART = ".cart.json";

    @TempDir
    private Path folder;

    /** {@code concert.early}: the early bird's cart for the plan {@code concert}. */
    static List<String> carts() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CART))
                    .map(name -> name.substring(0, name.length() - CART.length()))
                    .sorted()
                    .toList();
        }
    }

    private TestShop.Said quote(String cart, String... more) {
        String plan = cart.substring(0, cart.indexOf('.')) + ".json";
        Stream<String> words = Stream.of(
                "quote",
                "--plan",
                PLANS.resolve(plan).toString(),
                "--cart",
                PLANS.resolve(cart + CART).toString());
        return new TestShop(folder).run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    private static String kept(String name) throws IOException {
        return Files.readString(PLANS.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("carts")
    void a_cart_of_the_examples_has_the_quote_that_is_kept_beside_it(String cart) throws IOException {
        assertThat(quote(cart).isDone().out()).isEqualTo(kept(cart + ".quote.json"));
    }

    @ParameterizedTest
    @MethodSource("carts")
    void a_cart_of_the_examples_has_the_explanation_that_is_kept_beside_it(String cart) throws IOException {
        assertThat(quote(cart, "--explain").isDone().out()).isEqualTo(kept(cart + ".explain.txt"));
    }

    @Test
    void each_plan_has_a_cart_and_nothing_is_kept_that_no_cart_asks_for() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(carts().stream()
                            .flatMap(cart -> Stream.of(
                                    cart.substring(0, cart.indexOf('.')) + ".json",
                                    cart + CART,
                                    cart + ".quote.json",
                                    cart + ".explain.txt"))
                            .distinct()
                            .toList());
        }
    }
}
