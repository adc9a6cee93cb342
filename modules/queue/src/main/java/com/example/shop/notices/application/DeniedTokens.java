package com.example.shop.notices.application;

/** Tokens that are not taken any more, though they have not expired. */
public interface DeniedTokens {

    /** This replica takes it no more from now on, the others a few seconds later. */
    void deny(String id);

    boolean isDenied(String id);
}
