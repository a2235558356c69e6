package io.counterfoil.architecture.seed.json;

import com.fasterxml.jackson.core.JsonFactory;
import io.counterfoil.architecture.seed.sale.Receiver;

/** Nothing here is wrong: Jackson lives on this floor. */
record Reader(JsonFactory factory, Receiver receiver) {}
