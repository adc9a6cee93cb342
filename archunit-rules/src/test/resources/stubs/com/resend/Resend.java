package com.resend;

public class Resend {}
