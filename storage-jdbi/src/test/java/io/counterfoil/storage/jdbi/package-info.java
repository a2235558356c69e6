/** The store in a SQLite file: contracts, failures, crashes. */
@NullMarked
package io.counterfoil.storage.jdbi;

import org.jspecify.annotations.NullMarked;
