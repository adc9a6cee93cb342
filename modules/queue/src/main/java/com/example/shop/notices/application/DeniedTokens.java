package com.example.shop.notices.application;

/** Tokens that are refused, though they have not expired. */
public interface DeniedTokens {

    /** This replica refuses it from now on, the others a few seconds later. */
    void deny(String id);

    boolean isDenied(String id);
}
