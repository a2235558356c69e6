package io.counterfoil.testkit.law;

import io.counterfoil.catalog.Assortment;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Situation;
import io.counterfoil.testkit.arbitrary.CartArbitraries;
import io.counterfoil.testkit.arbitrary.MoneyArbitraries;
import io.counterfoil.testkit.arbitrary.SituationArbitraries;
import io.counterfoil.testkit.arbitrary.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Tries the laws of money on an assortment of yours: its products, prices, tariffs and taxes, with carts that are made up for
 * it. {@code MoneyLaws.check(assortment)} in any test is enough; the rest is for finding out more about a failure.
 */
public final class MoneyLaws {
    /** Carts that each law is tried on, unless said otherwise. */
    public static final int DEFAULT_TRIES = 500;

    /** Where the choice of carts begins, unless said otherwise. */
    public static final long DEFAULT_SEED = 1L;

    /** As jqwik draws for a property of usual size. */
    private static final int GENERATED_SIZE = 1_000;

    private final Assortment assortment;
    private final Set<MoneyLaw> laws;
    private final PriceEngine engine;
    private final @Nullable Arbitrary<Cart> carts;
    private final @Nullable Situation situation;
    private final Draw draw;

    private MoneyLaws(
            Assortment assortment,
            Set<MoneyLaw> laws,
            PriceEngine engine,
            @Nullable Arbitrary<Cart> carts,
            @Nullable Situation situation,
            Draw draw) {
        this.assortment = assortment;
        this.laws = laws;
        this.engine = engine;
        this.carts = carts;
        this.situation = situation;
        this.draw = draw;
    }

    /**
     * Tries all laws on {@value #DEFAULT_TRIES} carts.
     *
     * @param assortment of the product that embeds Counterfoil
     * @return what was proven
     * @throws AssertionError if a law is broken, with the smallest cart that was found to break it
     */
    public static LawReport check(Assortment assortment) {
        return of(assortment).check();
    }

    /**
     * All laws on {@value #DEFAULT_TRIES} carts, to be changed before they are tried.
     *
     * @param assortment of the product that embeds Counterfoil
     * @return what {@link #check()} will do
     */
    public static MoneyLaws of(Assortment assortment) {
        return new MoneyLaws(
                Objects.requireNonNull(assortment, "assortment"),
                EnumSet.allOf(MoneyLaw.class),
                PriceEngine.counterfoil(),
                null,
                null,
                new Draw(DEFAULT_TRIES, DEFAULT_SEED));
    }

    /**
     * With another number of carts.
     *
     * @param count 1 or more, such as 10,000 for a night
     * @return a changed copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public MoneyLaws tries(int count) {
        return new MoneyLaws(assortment, laws, engine, carts, situation, new Draw(count, draw.seed()));
    }

    /**
     * With other carts: those that begin at another seed.
     *
     * @param other any number; the message of a failure says which one to repeat
     * @return a changed copy
     */
    public MoneyLaws seed(long other) {
        return new MoneyLaws(assortment, laws, engine, carts, situation, new Draw(draw.tries(), other));
    }

    /**
     * With some of the laws.
     *
     * @param some at least one
     * @return a changed copy
     * @throws IllegalArgumentException if there is none
     */
    public MoneyLaws only(MoneyLaw... some) {
        if (some.length == 0) {
            throw new IllegalArgumentException("laws must hold at least one but was empty");
        }
        return new MoneyLaws(assortment, EnumSet.copyOf(Arrays.asList(some)), engine, carts, situation, draw);
    }

    /**
     * With carts of your own, such as those that your till can make. Carts with faults are still made up.
     *
     * @param some arbitrary carts for the assortment
     * @return a changed copy
     */
    public MoneyLaws carts(Arbitrary<Cart> some) {
        return new MoneyLaws(assortment, laws, engine, Objects.requireNonNull(some, "carts"), situation, draw);
    }

    /**
     * In one situation only; otherwise all that {@link SituationArbitraries} has are tried.
     *
     * @param only such as the first minute of the sale
     * @return a changed copy
     */
    public MoneyLaws in(Situation only) {
        return new MoneyLaws(assortment, laws, engine, carts, Objects.requireNonNull(only, "situation"), draw);
    }

    /**
     * With another engine.
     *
     * @param other such as one that wraps {@link PriceEngine#counterfoil()}
     * @return a changed copy
     */
    public MoneyLaws pricedBy(PriceEngine other) {
        return new MoneyLaws(assortment, laws, Objects.requireNonNull(other, "engine"), carts, situation, draw);
    }

    /**
     * Tries the laws, one after the other.
     *
     * @return what was proven
     * @throws AssertionError if a law is broken, with the smallest cart that was found to break it; or if none of the carts
     *     has a price, so that nothing was proven
     */
    public LawReport check() {
        Map<MoneyLaw, Integer> held = new EnumMap<>(MoneyLaw.class);
        Session.run(() -> held.putAll(tried()));
        LawReport report = new LawReport(held);
        if (report.proven().isEmpty()) {
            throw new AssertionError("No law had anything to say: of " + draw.tries() + " carts none has a price.");
        }
        return report;
    }

    private Map<MoneyLaw, Integer> tried() {
        Map<MoneyLaw, Integer> held = new EnumMap<>(MoneyLaw.class);
        List<Shrinkable<Sample>> sold = samples(sold());
        List<Shrinkable<Sample>> mistyped = samples(visiting(CartArbitraries.mistyped(assortment)));
        for (MoneyLaw law : laws) {
            held.put(law, tried(law, law.isAboutMistypedCarts() ? mistyped : sold));
        }
        return held;
    }

    private Arbitrary<Visit> sold() {
        return carts == null ? CartArbitraries.visits(assortment, situations()) : visiting(carts);
    }

    private Arbitrary<Visit> visiting(Arbitrary<Cart> some) {
        return Combinators.combine(situations(), some).as(Visit::new);
    }

    private Arbitrary<Situation> situations() {
        return situation == null ? SituationArbitraries.of(assortment) : Arbitraries.just(situation);
    }

    private List<Shrinkable<Sample>> samples(Arbitrary<Visit> visits) {
        Arbitrary<Sample> arbitrary = Combinators.combine(
                        visits,
                        MoneyArbitraries.percents(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((visit, percent, pick) -> new Sample(visit.situation(), visit.cart(), percent, pick));
        RandomGenerator<Sample> generator = arbitrary.generator(GENERATED_SIZE, false);
        Random chance = new Random(draw.seed());
        List<Shrinkable<Sample>> samples = new ArrayList<>(draw.tries());
        for (int i = 0; i < draw.tries(); i++) {
            samples.add(generator.next(chance));
        }
        return samples;
    }

    /** The number of samples that the law had something to say about. */
    private int tried(MoneyLaw law, List<Shrinkable<Sample>> samples) {
        int count = 0;
        for (int i = 0; i < samples.size(); i++) {
            Finding finding = finding(law, samples.get(i).value());
            if (finding.isBroken()) {
                throw broken(law, new Counterexample(samples.get(i), finding), i + 1);
            }
            count += finding.isSilent() ? 0 : 1;
        }
        return count;
    }

    /** A law is broken as well where the engine throws instead of answering. */
    private Finding finding(MoneyLaw law, Sample sample) {
        try {
            return law.examine(new Trial(engine, assortment, sample));
        } catch (RuntimeException thrown) {
            return Finding.broken("an answer", "thrown: " + thrown);
        }
    }

    private AssertionFailedError broken(MoneyLaw law, Counterexample found, int tries) {
        Counterexample simplest = found.simplest(sample -> finding(law, sample));
        Breach breach = new Breach(law, found, simplest, draw);
        return new AssertionFailedError(
                breach.message(tries),
                simplest.finding().expected(),
                simplest.finding().got());
    }
}
