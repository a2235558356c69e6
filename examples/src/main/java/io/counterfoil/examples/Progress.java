package io.counterfoil.examples;

/** How a long work tells how far it is. */
enum Progress {
    /** One line that counts up, on a terminal. */
    LIVE {
        @Override
        void show(Terminal terminal, String line, Stage stage) {
            terminal.tellPart("\r" + line + (stage == Stage.DONE ? "\n" : ""));
        }
    },
    /** One line when it is done, for a log. */
    AT_END {
        @Override
        void show(Terminal terminal, String line, Stage stage) {
            if (stage == Stage.DONE) {
                terminal.tell(line);
            }
        }
    },
    /** Not at all, for programs: they read nothing but problems there. */
    NONE {
        @Override
        void show(Terminal terminal, String line, Stage stage) {
            // nothing to say
        }
    };

    /** Whether there is more to come. */
    enum Stage {
        UNDER_WAY,
        DONE
    }

    abstract void show(Terminal terminal, String line, Stage stage);

    /** What the start script found out about standard error. */
    static Progress ofProcess() {
        return "live".equals(System.getProperty("counterfoil.progress")) ? LIVE : AT_END;
    }
}
