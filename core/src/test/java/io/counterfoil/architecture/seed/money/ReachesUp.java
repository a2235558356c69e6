package io.counterfoil.architecture.seed.money;

import io.counterfoil.architecture.Breaks;
import io.counterfoil.architecture.Rule;
import io.counterfoil.architecture.seed.sale.Receiver;

@Breaks(Rule.USES_ONLY_FLOORS_BELOW_ITS_OWN)
final class ReachesUp {
    Receiver receiver = new Receiver(new Amount(1));
}
