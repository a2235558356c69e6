package io.counterfoil.storage.jdbi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Every statement that was run, one line for each, in their order. */
final class CountedStatements implements SqlLogger {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void logBeforeExecution(StatementContext context) {
        seen.add(context.getRawSql().strip().lines().findFirst().orElse(""));
    }

    void forget() {
        seen.clear();
    }

    List<String> seen() {
        return List.copyOf(seen);
    }
}
