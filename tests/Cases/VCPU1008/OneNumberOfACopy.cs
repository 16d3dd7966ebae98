// What is wrong is so for one number only: minus one, zero, one, or null.
public static class OneNumberOfACopy
{
    [RunLoop]
    public static int MinusOne(Vcpu vcpu, int level)
    {
        int copy = level;
        if (copy == -1)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        [|return level;|]
    }

    [RunLoop]
    public static int Zero(Vcpu vcpu, int level)
    {
        int copy = level;
        if (copy == 0)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        [|return level;|]
    }

    [RunLoop]
    public static int One(Vcpu vcpu, int level)
    {
        int copy = level;
        if (copy == 1)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        [|return level;|]
    }

    [RunLoop]
    public static int? Null(Vcpu vcpu, int? level)
    {
        int? copy = level;
        if (copy == null)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        [|return level;|]
    }
}
