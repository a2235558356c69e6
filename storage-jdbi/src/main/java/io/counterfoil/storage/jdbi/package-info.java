/** The store in a SQLite file: one till on one machine, with nothing to install. */
@NullMarked
package io.counterfoil.storage.jdbi;

import org.jspecify.annotations.NullMarked;
