package io.counterfoil.testkit.law;

import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Shrinkable;

/** A sample that breaks a law, and what came of it. */
record Counterexample(Shrinkable<Sample> sample, Finding finding) {
    /** Most simpler samples that are tried; the search goes downhill, so a few dozen are usual. */
    private static final int MAX_TRIES = 5_000;

    /** The simplest sample that can be reached through samples that all break the law. */
    Counterexample simplest(Function<Sample, Finding> law) {
        int[] left = {MAX_TRIES};
        Counterexample simplest = this;
        Optional<Counterexample> simpler = Optional.of(this);
        while (simpler.isPresent()) {
            simplest = simpler.get();
            simpler = simplest.simpler(law, left);
        }
        return simplest;
    }

    private Optional<Counterexample> simpler(Function<Sample, Finding> law, int[] left) {
        return sample.shrink()
                .takeWhile(next -> left[0]-- > 0)
                .filter(next -> next.distance().compareTo(sample.distance()) < 0)
                .map(next -> new Counterexample(next, law.apply(next.value())))
                .filter(next -> next.finding().isBroken())
                .findFirst();
    }
}
