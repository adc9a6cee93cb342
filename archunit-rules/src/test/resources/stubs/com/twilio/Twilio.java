package com.twilio;

public class Twilio {
    public static void init() {}
}
