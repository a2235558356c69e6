package io.counterfoil.architecture.seed.money;

/** Nothing here is wrong. */
public record Amount(long minorUnits) {}
