// What a constructor makes of a value is not known.
public static class NewValueAsAnObject
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        object rounds = new decimal(3);
        if (rounds is not 1)
        {
            [|vcpu.EnterGuest()|];
        }
    }
}
