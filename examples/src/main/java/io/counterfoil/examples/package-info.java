/**
 * The {@code counterfoil} command: a shop on one machine, sold from a terminal. It is built on the public API alone, so it shows
 * how a host puts the library together: {@link io.counterfoil.examples.Premises} is the place to read first.
 *
 * <p>Each subcommand is one class named after what it does. They talk through a {@link io.counterfoil.examples.Terminal} and end by
 * an exception where something is wrong; {@link io.counterfoil.examples.CommandRun} turns that into lines and an exit code.
 */
@NullMarked
package io.counterfoil.examples;

import org.jspecify.annotations.NullMarked;
