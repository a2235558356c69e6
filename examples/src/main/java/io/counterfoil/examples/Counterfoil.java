package io.counterfoil.examples;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** The {@code counterfoil} command. */
public final class Counterfoil {

    private Counterfoil() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Terminal terminal = new Terminal(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new FileOutputStream(FileDescriptor.err));
        System.exit(new CommandRun(Host.ofProcess(terminal)).run(args));
    }
}
