package io.counterfoil.storage.jdbi;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Counts the rules that each kind of store was held against, and says so when all tests are over. */
final class CountedContracts implements AfterTestExecutionCallback {

    /** What was counted so far; closed by JUnit at the very end. */
    private static final class Counts implements AutoCloseable {

        private final Map<String, Integer> kept = new TreeMap<>();

        synchronized void add(String store) {
            kept.merge(store, 1, Integer::sum);
        }

        @Override
        public synchronized void close() {
            System.out.println("Rules of contracts kept, per store: " + kept);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            context.getRoot()
                    .getStore(Namespace.create(CountedContracts.class))
                    .getOrComputeIfAbsent(Counts.class)
                    .add(store(
                            context.getRequiredTestInstances().getAllInstances().get(0)));
        }
    }

    /** {@code Sqlite} for a {@code SqliteContractsTest}. */
    private static String store(Object contracts) {
        return contracts.getClass().getSimpleName().replace("ContractsTest", "");
    }
}
