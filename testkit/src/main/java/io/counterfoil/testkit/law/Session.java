package io.counterfoil.testkit.law;

import net.jqwik.api.JqwikException;
import net.jqwik.api.sessions.JqwikSession;

/** Where jqwik can draw: its own session in a test of any other kind, or the property that the test already is. */
final class Session {
    private Session() {}

    static void run(Runnable drawing) {
        boolean isOurs = !JqwikSession.isActive() && isOpened();
        try {
            drawing.run();
        } finally {
            if (isOurs) {
                JqwikSession.finish();
            }
        }
    }

    /** There is no way to ask whether a property is running but to try. */
    private static boolean isOpened() {
        try {
            JqwikSession.start();
            return true;
        } catch (JqwikException insideOfProperty) {
            return false;
        }
    }
}
