package io.counterfoil.architecture.seed.sale;

import io.counterfoil.architecture.seed.money.Amount;

/** Nothing here is wrong: it uses what stands below it. */
public record Receiver(Amount amount) {}
