package io.counterfoil.audit;

import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Verification;
import io.counterfoil.ledger.VerificationReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Verifies the epochs of each till together: every chain is walked once. */
final class TillVerification {

    private TillVerification() {}

    /** The report of each chain, by verifications that know nothing of each other yet. */
    static Map<Origin, VerificationReport> of(Set<Origin> origins, Function<Origin, Verification> single) {
        Map<Origin, VerificationReport> reports = new HashMap<>();
        for (Origin first : origins) {
            if (!isFollowing(first, origins)) {
                List<Origin> epochs = from(first, origins);
                List<VerificationReport> found = together(epochs, single).runAll();
                for (int i = 0; i < epochs.size(); i++) {
                    reports.put(epochs.get(i), found.get(i));
                }
            }
        }
        return reports;
    }

    private static boolean isFollowing(Origin origin, Set<Origin> origins) {
        return origin.epoch() > 0 && origins.contains(Origin.of(origin.till(), origin.epoch() - 1));
    }

    private static List<Origin> from(Origin first, Set<Origin> origins) {
        List<Origin> epochs = new ArrayList<>();
        for (Origin epoch = first; origins.contains(epoch); epoch = epoch.nextEpoch()) {
            epochs.add(epoch);
        }
        return epochs;
    }

    private static Verification together(List<Origin> epochs, Function<Origin, Verification> single) {
        Verification all = single.apply(epochs.get(0));
        for (Origin epoch : epochs.subList(1, epochs.size())) {
            all = single.apply(epoch).after(all);
        }
        return all;
    }
}
