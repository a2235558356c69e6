package io.counterfoil.ledger;

import java.util.HexFormat;

/** The three key pairs of RFC 8032 section 7.1: public knowledge, for tests only. */
final class Keys {

    static final Ed25519Signer TEST_1 = of("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    static final Ed25519Signer TEST_2 = of("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    static final Ed25519Signer TEST_3 = of("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");

    private Keys() {}

    private static Ed25519Signer of(String seed) {
        return Ed25519Signer.ofSeed(HexFormat.of().parseHex(seed));
    }
}
