// What is made by the constructor of a nullable is the number, or nothing.
public static class NewNullable
{
    [RunLoop]
    public static void False(Vcpu vcpu)
    {
        bool? done = new bool?(false);
        if (done == true)
        {
            return;
        }

        [|vcpu.EnterGuest()|];
    }

    [RunLoop]
    public static void Nothing(Vcpu vcpu)
    {
        int? rounds = new int?();
        if (rounds == null)
        {
            [|vcpu.EnterGuest()|];
        }
    }

    [RunLoop]
    public static void Five(Vcpu vcpu)
    {
        var rounds = new int?(5);
        if (rounds == 5)
        {
            [|vcpu.EnterGuest()|];
        }
    }
}
